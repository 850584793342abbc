using Microsoft.Extensions.DependencyInjection;
using WeChatRights.AdminUi.Tests.Authentication;
using WeChatRights.Core.Messaging;
using WeChatRights.Hosting.Health;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Operations;

/// <summary>The report behind the page, on the admin as it is shipped.</summary>
public sealed class SystemReporterTests
{
    [Fact]
    public async Task Read_WhatIsWrong_IsNamed()
    {
        await using var admin = await TestAdmin.StartAsync();
        var core = admin.Core;
        await core.ArrangeAsync(db =>
            db.Add(new OutboxMessage(Ids.New(core.Now), Ids.New(core.Now), caseId: null, MessageTemplate.Progress, core.Now))
        );
        admin.Clock.Advance(TimeSpan.FromMinutes(16));
        var operatorActor = await core.AddOfficerAsync(StaffRole.SystemAdministrator, TestCity.City);

        var findings = (await ReadAsync(admin, operatorActor)).Findings.ToDictionary(finding => finding.Part);

        Assert.Equal(Condition.Good, findings[SystemPart.Database].Condition);
        Assert.Equal(Condition.Good, findings[SystemPart.KeyFile].Condition);
        Assert.Equal(Condition.Unused, findings[SystemPart.Redis].Condition);
        Assert.Equal(Condition.Danger, findings[SystemPart.JobServer].Condition);
        Assert.Equal((Condition.Danger, 1), (findings[SystemPart.Messages].Condition, findings[SystemPart.Messages].Amount));
        Assert.Equal(Condition.Danger, findings[SystemPart.CityOfficer].Condition);
    }

    /// <summary>The notice comes in November: before December nobody is bothered about the next year.</summary>
    [Theory]
    [InlineData(28, Condition.Good, 2026)]
    [InlineData(30, Condition.Attention, 2027)]
    public async Task Read_NextYearsHolidaysMissing_FromDecemberOn(int daysAfterSecondOfNovember, Condition expected, int year)
    {
        await using var admin = await TestAdmin.StartAsync();
        admin.Clock.Advance(TimeSpan.FromDays(daysAfterSecondOfNovember));
        var operatorActor = await admin.Core.AddOfficerAsync(StaffRole.SystemAdministrator, TestCity.City);

        var report = await ReadAsync(admin, operatorActor);

        Assert.Equal(
            new SystemFinding(SystemPart.Holidays, expected, year),
            report.Findings.Single(finding => finding.Part == SystemPart.Holidays)
        );
    }

    [Fact]
    public async Task Read_KeyFileGone_IsDangerAndReadinessSaysNothingMore()
    {
        await using var admin = await TestAdmin.StartAsync();
        var operatorActor = await admin.Core.AddOfficerAsync(StaffRole.SystemAdministrator, TestCity.City);
        using var browser = admin.Open();
        Assert.Equal("ok", await browser.ReadAsync("/health/ready"));
        File.WriteAllText(Path.Combine(admin.Core.DataDirectory, "keys", "keyring.json"), "not json");

        var report = await ReadAsync(admin, operatorActor);
        using var ready = await browser.GetAsync("/health/ready");

        Assert.Equal(Condition.Danger, report.Findings.Single(finding => finding.Part == SystemPart.KeyFile).Condition);
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("unavailable", await ready.Content.ReadAsStringAsync(TestAdmin.Cancellation));
    }

    [Theory]
    [InlineData(StaffRole.StationOfficer, TestCity.Township)]
    [InlineData(StaffRole.CityOfficer, TestCity.City)]
    [InlineData(StaffRole.SecurityAdministrator, TestCity.City)]
    [InlineData(StaffRole.AuditAdministrator, TestCity.City)]
    public async Task Read_NotAnOperator_IsRefused(StaffRole role, string division)
    {
        await using var admin = await TestAdmin.StartAsync();
        var other = await admin.Core.AddOfficerAsync(role, division);

        await Assert.ThrowsAsync<DomainException>(() => ReadAsync(admin, other));
    }

    private static Task<SystemReport> ReadAsync(TestAdmin admin, Actor actor) =>
        admin.Services.GetRequiredService<SystemReporter>().ReadAsync(actor, TestAdmin.Cancellation);
}
