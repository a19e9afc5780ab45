package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.mail.DocumentState;
import org.welco.mail.Mail;
import org.welco.mail.MailState;
import org.welco.mail.delivery.Delivery;
import org.welco.mail.delivery.DeliveryKind;
import org.welco.mail.gesture.KeptGesture;
import org.welco.mail.qualification.Association;
import org.welco.mail.response.Answer;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.platform.persistence.Migrations;

class MigratingTenantStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();

    @Test
    void from_nothing_to_the_newest_script_and_no_further() {
        Migrations migrations = StoreOnPostgres.migrations();
        String schema = "t_store_migrated_twice";

        assertThat(migrations.migrateTenant(schema)).isPositive();
        assertThat(migrations.migrateTenant(schema)).isZero();

        migrations.dropSchema(schema);
        assertThat(STORE.number("select count(*) from pg_namespace where nspname = '" + schema + "'"))
                .isZero();
    }

    @Test
    void public_holds_no_table_of_a_tenant() {
        assertThat(STORE.number("select count(*) from information_schema.tables where table_schema = 'public'"
                        + " and table_name in ('mail', 'document', 'maarch_delivery', 'harvest_state')"))
                .isZero();
    }

    @Test
    void the_harvest_has_one_row_to_know_itself() {
        assertThat(STORE.number("select count(*) from harvest_state")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(classes = {Mail.class, Delivery.class, Answer.class, Association.class, KeptGesture.class})
    void every_field_of_an_entity_has_its_column(Class<?> entity) {
        String table = entity.getAnnotation(Table.class).name();

        assertThat(fields(entity))
                .isNotEmpty()
                .allSatisfy(column -> assertThat(
                                STORE.number("select count(*) from information_schema.columns where table_schema = '"
                                        + STORE.schema() + "' and table_name = '" + table + "' and column_name = '"
                                        + column
                                        + "'"))
                        .as(table + "." + column)
                        .isEqualTo(1));
    }

    private static List<String> fields(Class<?> entity) {
        return Stream.of(entity.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .flatMap(MigratingTenantStoreIT::columns)
                .toList();
    }

    private static Stream<String> columns(Field field) {
        return field.isAnnotationPresent(Embedded.class) ? fields(field.getType()).stream() : Stream.of(column(field));
    }

    private static String column(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || field.isAnnotationPresent(Id.class)
                ? field.getName().toLowerCase(Locale.ROOT)
                : column.name();
    }

    @Test
    void the_table_allows_every_state_that_the_code_knows() {
        assertAllowed("mail_state_check", MailState.values());
        assertAllowed("mail_document_state_check", DocumentState.values());
        assertAllowed("maarch_delivery_kind_check", DeliveryKind.values());
    }

    private static void assertAllowed(String constraint, Enum<?>... values) {
        String allowed = (String) STORE.value("select pg_get_constraintdef(oid) from pg_constraint where conname = '"
                + constraint + "' and connamespace = '" + STORE.schema() + "'::regnamespace");

        assertThat(values).allMatch(value -> allowed.contains("'" + value.name() + "'"), constraint);
    }
}
