/**
 * Open lists and open letters are told what others do, on whatever node, and their claims are kept while they are there.
 */
package org.welco.mail.live;
