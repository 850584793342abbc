using Bunit;
using WeChatRights.AdminUi.Components.Layout;

namespace WeChatRights.AdminUi.Tests.Components.Layout;

public sealed class NavMenuTests : ShellTestContext
{
    [Fact]
    public void NoPermission_ShowsOnlyTheWorkbench() => Assert.Equal(["/"], Hrefs());

    [Fact]
    public void CaseWorker_SeesCasesAndDirectory()
    {
        SignedIn.SetAuthorized("demo").SetPolicies("ViewCases", "ViewDirectory");

        Assert.Equal(["/", "/cases", "/staff", "/stations", "/directory"], Hrefs());
    }

    [Fact]
    public void PartnerUnit_SeesItsReferralsAndGuidanceOnly()
    {
        SignedIn.SetAuthorized("demo").SetPolicies("AnswerReferrals");

        Assert.Equal(["/", "/referrals", "/guidance"], Hrefs());
    }

    [Fact]
    public void Auditor_SeesNoCases()
    {
        SignedIn.SetAuthorized("demo").SetPolicies("ReadAudit");

        Assert.Equal(["/", "/audit"], Hrefs());
    }

    [Fact]
    public void Operator_SeesSystemAndJobs()
    {
        SignedIn.SetAuthorized("demo").SetPolicies("OperateSystem");

        Assert.Equal(["/", "/system", "/jobs"], Hrefs());
    }

    private IEnumerable<string?> Hrefs() => Render<NavMenu>().FindAll("a").Select(link => link.GetAttribute("href"));
}
