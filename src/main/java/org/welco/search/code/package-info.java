/** Tracking codes: opening a request by one, when an agent asks for it, and knowing one again without keeping it. */
package org.welco.search.code;
