package org.welco.sheet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.welco.access.CurrentCaller;
import org.welco.sheet.SheetKey;
import org.welco.sheet.block.SheetBlock;
import org.welco.sheet.block.TenantBlocks;
import org.welco.tenant.CurrentTenant;

/** The blocks that the tenant declares, and how all parts stand. The page draws each once it has asked for it. */
@Named
@RequestScoped
public class SheetBlocksCell {

    private CurrentCaller caller;
    private TenantBlocks blocks;
    private CurrentTenant tenant;

    SheetBlocksCell() {}

    @Inject
    public SheetBlocksCell(CurrentCaller caller, TenantBlocks blocks, CurrentTenant tenant) {
        this.caller = caller;
        this.blocks = blocks;
        this.tenant = tenant;
    }

    /** Those of this agent, in the tenant's order. */
    public List<SheetBlock> getAll() {
        return blocks.of(caller.get().agent().orElseThrow());
    }

    public boolean isTabs() {
        return SheetKey.isInTabs(tenant.get());
    }

    public String title(SheetBlock block) {
        return block.title().in(locale());
    }

    /** What is said of a citizen for whom there is nothing. */
    public String none(SheetBlock block) {
        return block.none().in(locale());
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
