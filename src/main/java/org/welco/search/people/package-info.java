/** Citizens as agents look for them: what each agent may see, the index first, the directory of accounts where it falls short. */
package org.welco.search.people;
