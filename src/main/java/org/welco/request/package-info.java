/**
 * The forms that an agent may enter, and the requests that come of them. Forms and requests live in w.c.s., behind the
 * ports of this room.
 */
package org.welco.request;
