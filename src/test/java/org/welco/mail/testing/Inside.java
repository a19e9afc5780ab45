package org.welco.mail.testing;

import java.lang.reflect.Field;

/** Reads and writes what only the database would: the ids and outcomes inside entities. */
final class Inside {

    private Inside() {}

    static Object read(Object entity, String field) {
        try {
            return field(entity, field).get(entity);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    static void write(Object entity, String field, Object value) {
        try {
            field(entity, field).set(entity, value);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static Field field(Object entity, String name) {
        try {
            Field field = entity.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException gone) {
            throw new IllegalArgumentException(gone);
        }
    }
}
