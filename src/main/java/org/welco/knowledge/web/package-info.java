/** The knowledge base as a cell: a list that is searched, the article beside it, the forms to which it leads. */
package org.welco.knowledge.web;
