/** Text that goes into pages which no view draws. */
package org.welco.platform.html;
