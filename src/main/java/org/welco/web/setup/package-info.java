/** The first day: what the settings of a tenant still lack, for whoever may mend it. */
package org.welco.web.setup;
