using Bunit;
using Microsoft.EntityFrameworkCore;
using WeChatRights.AdminUi.Components.Pages.Audit;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Audit;

public sealed class AuditPageTests : CorePageContext
{
    private const string Row = "[data-testid=audit-row]";

    [Fact]
    public async Task List_SpeaksInWordsAndNamesStaffAlone()
    {
        var staff = await WorkAsync();
        await BecomeAsync(StaffRole.AuditAdministrator, TestCity.City);

        var page = Open<AuditPage>("/audit");

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(Row)));
        Assert.Contains("受理", page.Markup, StringComparison.Ordinal);
        Assert.Contains("乡镇（街道）维权员", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("其他操作", page.Markup, StringComparison.Ordinal);
        // The names of test staff carry their role.
        ShownText.AssertChinese(page, [.. Enum.GetNames<StaffRole>()]);
        Assert.NotNull(staff);
    }

    [Fact]
    public async Task Address_WithActionPersonAndOutcome_NarrowsTheList()
    {
        var staff = await WorkAsync();
        await Assert.ThrowsAsync<DomainException>(() => Core.Dispatcher.QueryAsync(staff.Station, new VerifyAudit()));
        await BecomeAsync(StaffRole.AuditAdministrator, TestCity.City);

        var accepted = Open<AuditPage>($"/audit?what=AcceptCase&who={staff.Station.StaffId}");
        accepted.WaitForAssertion(() => Assert.Single(accepted.FindAll(Row)));
        Assert.NotEmpty(accepted.FindAll("[data-testid=clear-who]"));

        var denied = Open<AuditPage>("/audit?outcome=denied");
        denied.WaitForAssertion(() => Assert.Contains("被拒绝", Assert.Single(denied.FindAll(Row)).TextContent, StringComparison.Ordinal));

        var none = Open<AuditPage>("/audit?until=2026-11-01");
        none.WaitForAssertion(() => Assert.Contains("没有符合条件的记录", none.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Address_WithOneOfTwoCodesOfTheSameWord_FindsBoth()
    {
        var staff = await Core.StaffAsync();
        await Core.Dispatcher.SendAsync(Actor.System("test"), new DisableStaff(staff.Village.StaffId));
        await BecomeAsync(StaffRole.AuditAdministrator, TestCity.City);

        var page = Open<AuditPage>("/audit?what=DisableStaff");

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(Row).Count));
        Assert.Contains("停用账号：演示VillageOfficer", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proof_OfAnUntouchedLog_SaysSoAndGivesTheValueToNote()
    {
        await WorkAsync();
        await Core.Dispatcher.SendAsync(Actor.System("test"), new SealAuditEntries());
        await BecomeAsync(StaffRole.AuditAdministrator, TestCity.City);
        var head = await Core.Dispatcher.QueryAsync(Me!, new GetAuditHead());

        var proof = Verify(head);

        proof.WaitForAssertion(() => Assert.Contains("没有发现改动，也和抄下的校验值对得上", proof.Markup, StringComparison.Ordinal));
        Assert.Contains(head!, proof.Find("[data-testid=verification]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proof_OfATamperedLog_SaysWhichEntry()
    {
        await WorkAsync();
        await Core.Dispatcher.SendAsync(Actor.System("test"), new SealAuditEntries());
        await Core.LookAsync(db =>
            db.Set<AuditEntry>().Take(1).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Action, "Nothing"))
        );
        await BecomeAsync(StaffRole.AuditAdministrator, TestCity.City);

        var proof = Verify(null);

        proof.WaitForAssertion(() => Assert.Contains("内容或次序被改过", proof.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("没有发现改动", proof.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proof_WithAMistypedValue_IsRefusedInsteadOfPassed()
    {
        await BecomeAsync(StaffRole.AuditAdministrator, TestCity.City);

        var proof = Verify("12:ABCD");

        proof.WaitForAssertion(() => Assert.Contains("校验值不完整", proof.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(proof.FindAll("[data-testid=verification]"));
    }

    [Fact]
    public async Task Export_HandsOverTheRowsAndIsItselfWrittenDown()
    {
        await WorkAsync();
        await BecomeAsync(StaffRole.AuditAdministrator, TestCity.City);
        var browser = JSInterop.SetupModule("./browser.js");
        browser.SetupVoid("download", _ => true).SetVoidResult();
        var page = Open<AuditPage>("/audit");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(Row)));

        page.Find("[data-testid=export]").Click();

        page.WaitForAssertion(() => browser.VerifyInvoke("download"));
        var found = await Core.Dispatcher.QueryAsync(Me!, new SearchAudit(null, null, null, null, [nameof(ExportAudit)], null));
        Assert.Equal(1, found.Total);
    }

    private IRenderedComponent<AuditProof> Verify(string? head)
    {
        var proof = Render<AuditProof>();
        if (head is not null)
        {
            proof.Find("[data-testid=proof-head] input, input[data-testid=proof-head]").Input(head);
        }

        proof.Find("[data-testid=verify]").Click();
        return proof;
    }

    private async Task<TestStaff> WorkAsync()
    {
        var staff = await Core.StaffAsync();
        await Core.Dispatcher.SendAsync(staff.Station, new AcceptCase(await Core.FileCaseAsync()));
        return staff;
    }
}
