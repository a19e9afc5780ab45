/** Requests in the index: what is kept of one, how the index follows them, who is shown which. */
package org.welco.search.request;
