using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Errors;

public sealed class OverPostingTests
{
    [Fact]
    public async Task PostComplaints_WithMembersOfTheEntity_ChangesNoneOfThem()
    {
        await using var api = await TestApi.StartAsync();
        var body = Bodies.Least();
        foreach (
            var property in typeof(Complaint)
                .GetProperties()
                .Where(property => !body.ContainsKey(Camel(property.Name)) && !IsHers(property.Name))
        )
        {
            body.With(Camel(property.Name), "11111111-1111-1111-1111-111111111111");
        }

        body.With("idempotencyKey", "another-key-in-the-body").With("caseId", Guid.Empty.ToString());
        var filed = await api.CreateClient().FiledAsync(body);

        var complaint = await api.Core.LookAsync(db => db.Set<Complaint>().SingleAsync());
        Assert.Equal((filed.Id, filed.Id, filed.Number), (complaint.Id, complaint.CaseId, complaint.Number));
        Assert.Null(complaint.CitizenId);
        Assert.Null(complaint.PinId);
        Assert.Equal(api.Core.Now, complaint.FiledAt);
        Assert.False(complaint.DangerNow);
    }

    private static bool IsHers(string property) =>
        typeof(FileComplaint).GetProperty(property) is not null || property is nameof(Entity.Events);

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
