/**
 * How a request begun here comes to its number: a row of ours is written first, w.c.s. is then asked for a draft once, and the draft is
 * followed until it has become a request. Whoever begins requests keeps rows of his own, and hands them in.
 */
package org.welco.request.draft;
