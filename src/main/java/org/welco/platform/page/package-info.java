/** What pages of every room say in the language of who reads them: sentences of a bundle, days and hours. */
package org.welco.platform.page;
