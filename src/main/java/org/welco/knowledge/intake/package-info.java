/** Articles come in: what of HTML is let through, what a file holds, what becomes of each article in it. */
package org.welco.knowledge.intake;
