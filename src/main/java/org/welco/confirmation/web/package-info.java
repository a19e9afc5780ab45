/** The part of the sheet by which an agent asks, and the page by which a citizen answers. */
package org.welco.confirmation.web;
