/** What fields of pages ask while an agent types. */
package org.welco.referential.api;
