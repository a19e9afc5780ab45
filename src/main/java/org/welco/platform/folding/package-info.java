/**
 * How words are made comparable: one folding for what is written down and for what is asked. SQL never folds.
 */
package org.welco.platform.folding;
