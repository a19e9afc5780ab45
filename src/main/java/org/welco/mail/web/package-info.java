/** Letters on screens: what other services show of one, and the beans of the mail cell. */
package org.welco.mail.web;
