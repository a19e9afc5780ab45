/** A mail server that takes nothing but what the standards allow, keeps what it takes, and sends nothing on. */
package org.welco.sandbox.smtp;
