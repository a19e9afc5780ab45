package org.welco.platform.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Excuses one class from one rule of the architecture. It does nothing at run time. The build refuses one that names no
 * rule, gives no reason, or has become useless because the class keeps the rule after all.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Exempt.List.class)
public @interface Exempt {

    /** Name of the rule, as the architecture tests print it. */
    String from();

    /** Why the rule does not fit here, in one sentence. */
    String because();

    /** Holds several exemptions of one class. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {
        Exempt[] value();
    }
}
