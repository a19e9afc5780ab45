/**
 * Guest: the accounts of citizens in authentic. Its search {@code q} is wide and knows no OU, parameters that it does not
 * know are ignored and give everybody, and closed accounts stay in its lists: whatever comes back is looked at again here.
 */
package org.welco.publik.authentic.citizens;
