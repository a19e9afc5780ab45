/** What the Publik neighbours share: the signature of URLs and the secret that hobo derives from two keys. */
package org.welco.sandbox.publik;
