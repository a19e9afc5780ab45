/**
 * What runs in the child process, and the frames in which it answers. Nothing here may need the server's classes: its class
 * path is ours, PDFBox and the JDK.
 */
package org.welco.mail.text.child;
