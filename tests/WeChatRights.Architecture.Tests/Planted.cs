// Code that breaks the house's rules on purpose: a rule that does not find its violation here is no rule.
using Mediator;
using Microsoft.AspNetCore.Components;

namespace WeChatRights.Architecture.Tests
{
    public sealed record PlantedCommand : ICommand<int>;

    [Route("/planted")]
    public sealed class PlantedPage : ComponentBase;

    internal sealed class PlantedEntity
    {
        public string Status { get; set; } = "";
    }
}

namespace WeChatRights.Architecture.Tests.PlantedHost
{
    internal sealed class PlantedEndpoint(Microsoft.EntityFrameworkCore.DbContext context)
    {
        public int Save() => context.SaveChanges();
    }
}

namespace WeChatRights.Core.SharedKernel
{
    internal sealed class PlantedKernel(Cases.CaseOptions options)
    {
        public int Days => options.HandlingDays;
    }
}

namespace WeChatRights.Core.Regions
{
    internal sealed class PlantedRegion(Cases.CaseOptions options)
    {
        public int Days => options.HandlingDays;
    }
}
