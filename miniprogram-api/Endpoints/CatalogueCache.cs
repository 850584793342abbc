namespace WeChatRights.MiniprogramApi.Endpoints;

internal sealed class CatalogueCache;
