/**
 * This letter became that request: associations between a letter and requests.
 */
package org.welco.mail.qualification;
