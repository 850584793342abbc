// The vocabulary of every module: kernel and pipeline.
global using WeChatRights.Core.Data;
global using WeChatRights.Core.SharedKernel;
