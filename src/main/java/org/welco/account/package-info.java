/**
 * An agent makes an account for the citizen before him, never a second one for the same person. The account itself is the directory's;
 * ours is what keeps two agents from making it twice, and what the citizen agreed to.
 */
package org.welco.account;
