using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Volunteers.Assignments.Candidates;
using WeChatRights.Core.Volunteers.Assignments.Doing;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Contracts;

namespace WeChatRights.Core.Volunteers.Assignments;

internal static class AssignmentsRegistration
{
    public static IServiceCollection AddAssignments(this IServiceCollection services) =>
        services
            .AddScoped<OwnTasks>()
            .AddScoped<RelatedVolunteers>()
            .AddScoped<CandidateReader>()
            .AddScoped<OfferFlow>()
            .AddScoped<TakenTimes>()
            .AddScoped<TendTasksJob>()
            .AddScoped<OwnOffers>()
            .AddScoped<MyAssignments>()
            .AddScoped<OwnHours>()
            .AddScoped<ServiceRecords>()
            .AddScoped<OwnAssignments>();
}
