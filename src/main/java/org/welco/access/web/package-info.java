/**
 * How requests enter: the one authentication mechanism, which only finds out who calls, then filters in the order of
 * web.xml: headers, tenant, access, size of the body. A path that the table does not know goes no further.
 */
package org.welco.access.web;
