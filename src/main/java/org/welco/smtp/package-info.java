/**
 * Guest: the server to which mails are given, by SMTP; one for all tenants, each with a sender of its own. A mail is taken over once the
 * server has answered 250 to its end.
 */
package org.welco.smtp;
