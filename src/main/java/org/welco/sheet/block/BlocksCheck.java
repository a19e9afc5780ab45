package org.welco.sheet.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.connector.DeclaredList;
import org.welco.tenant.CurrentTenant;

/** Whether the blocks that the tenant declares can be read. Nothing is asked of their services: that would need a citizen. */
@ApplicationScoped
public class BlocksCheck implements Check {

    private CurrentTenant tenant;

    BlocksCheck() {}

    @Inject
    public BlocksCheck(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.CITIZENS;
    }

    @Override
    public List<Finding> verify() {
        DeclaredList<SheetBlock> settings = BlockSettings.of(tenant.get());
        List<Finding> findings = new ArrayList<>();
        settings.all()
                .forEach(block -> findings.add(
                        Finding.ok("partie de la fiche : « " + block.title().fr() + " »")));
        settings.complaints().forEach(complaint -> findings.add(Finding.error(complaint)));
        return findings;
    }
}
