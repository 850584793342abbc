using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Tests.Cases.Closing;

public sealed class ArchivePolicyTests
{
    // How it was passed on among us, and what was undone: no papers of the file.
    private static readonly CaseEventKind[] NoPaper =
    [
        CaseEventKind.Assigned,
        CaseEventKind.StandInBegan,
        CaseEventKind.StandInEnded,
        CaseEventKind.HandedOver,
        CaseEventKind.EscalatedUp,
        CaseEventKind.EscalatedOverdue,
        CaseEventKind.Linked,
        CaseEventKind.Unlinked,
        CaseEventKind.ReferralOverdue,
        CaseEventKind.AppointmentMoved,
        CaseEventKind.AppointmentCancelled,
        CaseEventKind.AppointmentRehomed,
        CaseEventKind.AppointmentRescheduled,
        CaseEventKind.AppointmentDisplaced,
        CaseEventKind.Archived,
        CaseEventKind.FileAccessAsked,
        CaseEventKind.FileAccessGranted,
        CaseEventKind.FileAccessRefused,
        CaseEventKind.FileAccessTaken,
        CaseEventKind.FileAccessEnded,
    ];

    [Theory]
    [InlineData(Nature.Complaint, true, 30)]
    [InlineData(Nature.Consult, true, 30)]
    [InlineData(Nature.Complaint, false, 10)]
    [InlineData(Nature.Help, false, 10)]
    [InlineData(Nature.Consult, false, 3)]
    [InlineData(Nature.LegalBooking, false, 3)]
    public void KeepYears_FollowTheTable(Nature nature, bool sensitive, int years) =>
        Assert.Equal(years, ArchivePolicy.KeepYears(nature, sensitive));

    /// <summary>Rulebook §3.8.2 step 8: ten working days; here over the holidays of the National Day.</summary>
    [Fact]
    public void DueOn_TenWorkingDays_StepsOverTheHolidays() =>
        Assert.Equal(new DateOnly(2026, 10, 15), ArchivePolicy.DueOn(new DateOnly(2026, 9, 25), CaseBuilder.Calendar));

    [Fact]
    public void PartOf_EveryEntry_LiesSomewhereOrIsNoPaper() =>
        Assert.Equal(NoPaper.Order(), Enum.GetValues<CaseEventKind>().Where(kind => ArchivePolicy.PartOf(kind) is null).Order());
}
