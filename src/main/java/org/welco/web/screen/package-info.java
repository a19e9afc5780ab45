/**
 * Pages: their clean addresses, what stands around them, the policy under which a browser shows them, and what each gesture
 * says of its page. The cells themselves stand behind the web doors of their rooms.
 */
package org.welco.web.screen;
