/** JSON that others wrote. */
package org.welco.platform.json;
