/**
 * Messages to citizens, whoever has something to tell them: ports to what carries an SMS or a mail, and what fits into one. Which text
 * goes to whom, and how often it is tried, is decided by the rooms that send.
 */
package org.welco.message;
