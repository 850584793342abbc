using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.AdminUi.Tests.DisplayText;

/// <summary>Nobody's doing is put down to the woman whose case it is.</summary>
public sealed class TimelineWordsTests
{
    [Theory]
    [InlineData(CaseEventKind.VolunteerReported, "志愿者")]
    [InlineData(CaseEventKind.VolunteerWantsFollowUp, "志愿者")]
    [InlineData(CaseEventKind.AppointmentRehomed, "系统")]
    [InlineData(CaseEventKind.AppointmentDisplaced, "系统")]
    [InlineData(CaseEventKind.FollowUpUnanswered, "系统")]
    [InlineData(CaseEventKind.Registered, "系统")]
    [InlineData(CaseEventKind.Supplemented, "她本人")]
    [InlineData(CaseEventKind.AppointmentCancelled, "她本人")]
    public void WhoWithoutAccount_IsWhoDidIt(CaseEventKind kind, string who) => Assert.Equal(who, kind.WhoWithoutAccount());
}
