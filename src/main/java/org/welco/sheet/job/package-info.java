/** What the sheet does by itself, by the clock. */
package org.welco.sheet.job;
