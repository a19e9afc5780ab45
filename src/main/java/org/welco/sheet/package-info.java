/**
 * What an agent sees of one citizen: his profile, his requests, his letters. Each opening is kept with its reason, since it shows a
 * person's life to somebody.
 */
package org.welco.sheet;
