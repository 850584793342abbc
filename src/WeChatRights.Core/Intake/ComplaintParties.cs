using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake;

/// <summary>Files the blind indexes of both sides and of whoever told us, and answers which staff are related to one of them.</summary>
internal sealed class ComplaintParties(AppDbContext db, CallContext call, BlindIndex blind, KinDirectory kin)
{
    public async Task<IReadOnlyList<Guid>> IndexAsync(
        Guid caseId,
        ClientIdentity? client,
        Respondent? respondent,
        Reporter? reporter,
        CancellationToken cancellationToken
    )
    {
        var wanted = new List<(CaseParty Party, string Field, string? Value)>
        {
            (CaseParty.Client, PersonIndexField.Phone, Normalise.Phone(client?.Phone)),
            (CaseParty.Client, PersonIndexField.IdNumber, Normalise.IdNumber(client?.IdNumber)),
            (CaseParty.Respondent, PersonIndexField.Phone, Normalise.Phone(respondent?.Phone)),
            (CaseParty.Respondent, PersonIndexField.IdNumber, Normalise.IdNumber(respondent?.IdNumber)),
            (CaseParty.Reporter, PersonIndexField.Phone, Normalise.Phone(reporter?.Phone)),
        };
        var indexes = new List<byte[]>();
        foreach (var (party, field, value) in wanted.Where(w => w.Value is not null))
        {
            var index = await blind.ComputeAsync(field, value!, cancellationToken);
            db.Add(new PersonIndex(Ids.New(call.Now), caseId, party, field, index));
            indexes.Add(index);
        }

        return await kin.RelatedStaffAsync(indexes, cancellationToken);
    }
}

internal static class PersonIndexField
{
    public const string Phone = "phone";
    public const string IdNumber = "id-number";
}
