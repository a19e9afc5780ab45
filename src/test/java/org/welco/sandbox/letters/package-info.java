/** Fictional letters to a town hall: readable French PDFs, scans, and the odd documents that a mail room meets. */
package org.welco.sandbox.letters;
