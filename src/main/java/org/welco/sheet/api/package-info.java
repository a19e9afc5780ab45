/** What a sheet's page asks by itself, without a view. */
package org.welco.sheet.api;
