using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Testing;

public static partial class TestData
{
    /// <summary>The least body of the API: anonymous, no danger, not sensitive.</summary>
    public static FileComplaint Complaint(string? key = null, string category = "D3", string township = TestCity.Township) =>
        new(
            key ?? $"test-key-{Guid.CreateVersion7():N}",
            Nature.Complaint,
            category,
            township,
            Village: null,
            Narrative: "演示：同样的活，工资比别人少。",
            OccurredOn: null,
            RespondentRelation: null,
            Respondent: null,
            Anonymous: true,
            Identity: null,
            SpecialGroups: null,
            MinorInvolved: false,
            AvoidVillage: false,
            Danger: null,
            SafeContact: null,
            Pin: null,
            Consents: ["privacy", "sensitive"]
        );

    public static ClientIdentity Identity(string name = "演示甲", string phone = "13800000000") => new(name, phone, null);
}
