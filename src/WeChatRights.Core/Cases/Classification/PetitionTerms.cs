using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases.Classification;

/// <summary>The terms of the field (信访工作条例 arts. 29 to 31), as the time line keeps them.</summary>
internal static class PetitionTerms
{
    public static string Of(PetitionClass petitionClass, ClaimRoute? route) =>
        route is { } way ? $"{Of(petitionClass)}：{Of(way)}" : Of(petitionClass);

    private static string Of(PetitionClass petitionClass) =>
        petitionClass switch
        {
            PetitionClass.Suggestion => "建议意见",
            PetitionClass.Accusation => "检举控告",
            _ => "申诉求决",
        };

    private static string Of(ClaimRoute route) =>
        route switch
        {
            ClaimRoute.Litigation => "诉讼等法律程序",
            ClaimRoute.Arbitration => "仲裁",
            ClaimRoute.PartyDiscipline => "党员申诉、复审",
            ClaimRoute.AdministrativeProcedure => "行政程序",
            ClaimRoute.InvestigateOrPerform => "查处违法、履行职责",
            _ => "信访处理意见",
        };
}
