/** What the platform says to the search outside of the API. */
package org.welco.search.web;
