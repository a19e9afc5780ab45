/** The desk as agents use it: real browsers on the real server, framed by the sandbox's portal, mostly without a mouse. */
package org.welco.desk;
