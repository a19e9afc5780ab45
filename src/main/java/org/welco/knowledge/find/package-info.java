/** Articles found by what agents type: words as French bends them, phrases, exclusions, synonyms of the tenant; the passage shown. */
package org.welco.knowledge.find;
