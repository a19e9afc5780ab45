/**
 * Text made comparable. It is done here once, on write as on query: SQL never folds.
 */
package org.welco.platform.text;
